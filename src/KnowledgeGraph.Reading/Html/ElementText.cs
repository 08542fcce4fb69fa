using System.Collections.Immutable;
using AngleSharp.Dom;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Reading.Html;

/// <summary>Takes the text out of an element, without recursion; captions of figures are marked.</summary>
internal static class ElementText
{
    /// <summary>The element's text in paragraphs and the stretches of it that are captions.</summary>
    public static (string Text, ImmutableArray<BoilerplateSpan> Captions) Of(INode root)
    {
        var paragraphs = new ParagraphBuilder();
        List<TextSpan> captions = [];
        for (INode? node = root; node is not null;)
        {
            bool enter = Enter(node, paragraphs, captions);
            node = enter && node.FirstChild is INode child ? child : Next(node, root, paragraphs, captions);
        }
        return (paragraphs.Build(), [.. captions.Where(span => span.Length > 0).Select(span => new BoilerplateSpan(span, "image-caption", "html-figcaption"))]);
    }

    private static bool Enter(INode node, ParagraphBuilder paragraphs, List<TextSpan> captions)
    {
        if (node is IText text)
            paragraphs.Append(text.Data);
        if (node is not IElement element)
            return node is not IComment;
        if (HtmlElements.IsSkipped(element.LocalName))
            return false;
        if (HtmlElements.IsBlock(element.LocalName))
            paragraphs.EndParagraph();
        else if (element.LocalName == "br")
            paragraphs.BreakLine();
        else if (element.LocalName is "td" or "th")
            paragraphs.Append(" ");
        if (element.LocalName == "figcaption")
            captions.Add(new TextSpan(paragraphs.NextStart, Math.Max(paragraphs.NextStart, paragraphs.Length)));
        return true;
    }

    private static INode? Next(INode node, INode root, ParagraphBuilder paragraphs, List<TextSpan> captions)
    {
        for (INode? current = node; current is not null && current != root; current = current.Parent)
        {
            Leave(current, paragraphs, captions);
            if (current.NextSibling is INode next)
                return next;
        }
        return null;
    }

    private static void Leave(INode node, ParagraphBuilder paragraphs, List<TextSpan> captions)
    {
        if (node is not IElement element || !HtmlElements.IsBlock(element.LocalName))
            return;
        paragraphs.EndParagraph();
        if (element.LocalName == "figcaption" && captions.Count > 0)
            captions[^1] = new TextSpan(captions[^1].Start, Math.Max(captions[^1].Start, paragraphs.Length));
    }
}
