namespace KnowledgeGraph.Extraction.Time.Dating;

/// <summary>"President Joe Biden" is written while he holds the office, "former President Trump" after it.</summary>
internal sealed class TermsOfOffice(TimeKnowledge knowledge) : IDateEvidence
{
    public void Narrow(DatingContext context, DateBounds bounds)
    {
        foreach (OfficeMention mention in knowledge.OfficesIn(context))
        {
            OfficeTerm term = mention.Term;
            if (mention.IsFormer)
                bounds.NotBefore(term.End!, $"'{mention.Words}' is said of a former holder; {term.Person} was {term.Office} until {term.End!.Text}.", isEvent: true);
            else
            {
                bounds.NotBefore(term.Start, $"'{mention.Words}' is said of the holder of the office; {term.Person} was {term.Office} from {term.Start.Text}.", isEvent: true);
                if (term.End is not null)
                    bounds.NotAfter(term.End, $"'{mention.Words}' is said of the holder of the office; {term.Person} was {term.Office} until {term.End.Text}.", isEvent: true);
            }
        }
    }
}
