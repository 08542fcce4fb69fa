using KnowledgeGraph.Language.Encoding;
using KnowledgeGraph.Training.Corpora;
using KnowledgeGraph.Training.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace KnowledgeGraph.Training.Learning;

/// <summary>The <c>train</c> command: reads the corpora, makes or resumes a network and trains it.</summary>
internal static class TrainingRun
{
    private const int MostPieces = 200;

    public static void Run(TrainingOptions options, TextWriter log)
    {
        set_num_threads(options.Threads);
        manual_seed(options.Seed);
        PretrainedEncoder pretrained = PretrainedEncoder.Load();
        WordPieceTokenizer tokenizer = new(pretrained.Vocabulary);
        CorpusCollection corpora = new(options.Data);
        IReadOnlyList<TrainingSentence> treebanks = corpora.ReadTreebanks();
        Checkpoint checkpoint = new(options.Output);
        LabelSets labels = checkpoint.Exists ? checkpoint.ReadLabels() : (options.From ?? options.Teacher) is { } other ? new Checkpoint(other).ReadLabels() : LabelSets.From(treebanks);
        LabelEncoder encoder = new(labels);
        EncodedSentence[] sentences = Encode(CaseVariants.Add([.. treebanks, .. corpora.ReadNames(), .. corpora.SampleRawText(options.RawSentences, options.Seed)], options.Seed), tokenizer, encoder);
        Dictionary<string, EncodedSentence[]> development = corpora.ReadDevelopment().ToDictionary(set => set.Key, set => Encode(set.Value, tokenizer, encoder));

        using Parameters parameters = new();
        using DropoutMasks dropout = new(options.Seed);
        Optimizer optimizer = new(parameters);
        Progress progress = Prepare(parameters, optimizer, checkpoint, pretrained, labels, options);
        EncoderNetwork network = new(parameters, dropout, new NetworkShape(options.Layers)) { UseBFloat16 = options.BFloat16 };
        using Parameters taught = new();
        DistillationLoss? distillation = options.Teacher is null ? null : new DistillationLoss(LoadFinished(options.Teacher, taught));
        new Trainer(network, optimizer, dropout, labels, checkpoint, options, log, distillation).Train(sentences, development, progress);
    }

    /// <summary>The <c>evaluate</c> command.</summary>
    public static void Evaluate(string run, string data, int largestWeight, TextWriter output)
    {
        using Parameters parameters = new();
        EncoderNetwork network = LoadFinished(run, parameters);
        if (largestWeight > 0)
            parameters.RoundRows(largestWeight);
        WordPieceTokenizer tokenizer = new(PretrainedEncoder.Load().Vocabulary);
        LabelEncoder encoder = new(new Checkpoint(run).ReadLabels());
        foreach ((string name, IReadOnlyList<TrainingSentence> set) in new CorpusCollection(data).ReadDevelopment())
            output.WriteLine($"{name}: {DevelopmentScore.Describe(network, Encode(set, tokenizer, encoder))}");
    }

    private static EncoderNetwork LoadFinished(string run, Parameters parameters)
    {
        NetworkShape shape = new Checkpoint(run).Load(parameters, null).Shape;
        return new EncoderNetwork(parameters, new DropoutMasks(0), shape);
    }

    private static Progress Prepare(Parameters parameters, Optimizer optimizer, Checkpoint checkpoint, PretrainedEncoder pretrained, LabelSets labels, TrainingOptions options)
    {
        NetworkShape shape = new(options.Layers);
        if (checkpoint.Exists)
            return checkpoint.Load(parameters, optimizer).Progress;
        if (options.From is null)
            NetworkInitializer.FromPretrained(parameters, pretrained, shape);
        else
            new Checkpoint(options.From).Load(parameters, null);
        NetworkInitializer.AddHeads(parameters, shape, labels);
        return new Progress(0, 0);
    }

    private static EncodedSentence[] Encode(IEnumerable<TrainingSentence> sentences, WordPieceTokenizer tokenizer, LabelEncoder labels) =>
        [.. sentences.Select(sentence => EncodedSentence.Create(sentence, tokenizer, labels)).Where(sentence => sentence.Sequence.Length <= MostPieces)];
}
