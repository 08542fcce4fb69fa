using KnowledgeGraph.Language.Parsing;

namespace KnowledgeGraph.Language.Tests.Parsing;

public class MaximumSpanningTreeTests
{
    [Test]
    public void A_cycle_of_best_heads_is_broken_where_it_costs_least()
    {
        // John saw Mary: McDonald et al. 2005, "Non-projective Dependency Parsing using Spanning Tree Algorithms", figure 3.
        float[] scores =
        [
            0, 0, 0, 0,
            9, 0, 30, 11,
            10, 20, 0, 0,
            9, 3, 30, 0,
        ];
        MaximumSpanningTree.Decode(scores, 4).Should().Equal(-1, 2, 0, 2);
    }

    [Test]
    public void Only_one_word_hangs_on_the_root()
    {
        float[] scores = [0, 0, 0, 10, 0, 1, 10, 2, 0];
        MaximumSpanningTree.Decode(scores, 3).Should().Equal(-1, 0, 1);
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool Any_scores_give_a_tree_that_no_other_tree_beats(int seed)
    {
        Random random = new(seed);
        int nodes = random.Next(2, 6);
        float[] scores = [.. Enumerable.Range(0, nodes * nodes).Select(_ => (float)random.Next(-20, 20))];
        int[] heads = MaximumSpanningTree.Decode(scores, nodes);
        return IsTree(heads) && Score(scores, heads) == AllHeads(nodes).Where(IsTree).Max(other => Score(scores, other));
    }

    private static float Score(float[] scores, int[] heads) => Enumerable.Range(1, heads.Length - 1).Sum(node => scores[node * heads.Length + heads[node]]);

    private static bool IsTree(int[] heads)
    {
        for (int node = 1; node < heads.Length; node++)
        {
            int steps = 0;
            for (int at = node; at != 0; at = heads[at])
            {
                if (steps++ > heads.Length)
                    return false;
            }
        }
        return heads.Count(head => head == 0) == 1;
    }

    private static IEnumerable<int[]> AllHeads(int nodes)
    {
        int count = (int)Math.Pow(nodes, nodes - 1);
        for (int code = 0; code < count; code++)
        {
            int[] heads = new int[nodes];
            heads[0] = -1;
            for ((int node, int rest) = (1, code); node < nodes; node++, rest /= nodes)
                heads[node] = rest % nodes;
            yield return heads;
        }
    }
}
