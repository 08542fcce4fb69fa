using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Storage.Neo4j.Connection;

/// <summary>Where a Neo4j server is and how to log in. Credentials come from the environment or a file, never from the address.</summary>
public sealed record Neo4jConnectionOptions
{
    /// <summary>
    /// The server's address: <c>http://localhost:7474</c>, <c>https://…databases.neo4j.io</c> (Aura), or, in a build with the official
    /// driver, <c>bolt://</c> and <c>neo4j://</c>, also with <c>+s</c> and <c>+ssc</c>.
    /// </summary>
    public required Uri Uri { get; init; }

    /// <summary>The database; <c>neo4j</c> unless given.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>The user; empty for a server without login.</summary>
    public string User { get; init; } = "";

    /// <summary>The password. Printing the options does not show it.</summary>
    public string Password { get; init; } = "";

    /// <summary>How long to wait for one answer, its last byte included; then the outcome counts as unknown. Two minutes unless given.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How passing failures are met.</summary>
    public RetrySchedule Retry { get; init; } = RetrySchedule.Default;

    /// <summary>
    /// Reads NEO4J_USER (or NEO4J_USERNAME; <c>neo4j</c> where a password but no user is given), NEO4J_PASSWORD or NEO4J_PASSWORD_FILE (its
    /// first line), and, where no database is given, NEO4J_DATABASE.
    /// </summary>
    /// <param name="address">The server's address; null for NEO4J_URI.</param>
    /// <param name="database">The database, or null.</param>
    /// <param name="environment">Where variables come from; null for the process's environment.</param>
    /// <exception cref="GraphStoreException">The address is missing or wrong, holds credentials, or the password file cannot be read.</exception>
    public static Neo4jConnectionOptions FromEnvironment(string? address, string? database = null, Func<string, string?>? environment = null)
    {
        Func<string, string?> variable = name => Filled((environment ?? Environment.GetEnvironmentVariable)(name));
        string password = ReadPassword(variable);
        string user = variable("NEO4J_USER") ?? variable("NEO4J_USERNAME") ?? (password.Length > 0 ? "neo4j" : "");
        return new Neo4jConnectionOptions
        {
            Uri = Address(Filled(address) ?? variable("NEO4J_URI")),
            Database = Filled(database) ?? variable("NEO4J_DATABASE") ?? "neo4j",
            User = user,
            Password = password,
        };
    }

    /// <summary>Address and database, without credentials.</summary>
    public override string ToString() => $"{Uri.GetLeftPart(UriPartial.Path).TrimEnd('/')} (database {Database})";

    private static Uri Address(string? text)
    {
        if (text is null)
            throw new GraphStoreException("No Neo4j address. Give one such as http://localhost:7474, or set NEO4J_URI.");
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0)
            throw new GraphStoreException("The Neo4j address is no absolute URI. Write it like http://localhost:7474 or https://xxxxxxxx.databases.neo4j.io.");
        if (uri.UserInfo.Length > 0)
            throw new GraphStoreException("The Neo4j address holds credentials, which shells and logs keep. Take them out and set NEO4J_USER and NEO4J_PASSWORD or NEO4J_PASSWORD_FILE.");
        return uri;
    }

    private static string ReadPassword(Func<string, string?> variable)
    {
        if (variable("NEO4J_PASSWORD") is { } password)
            return password;
        if (variable("NEO4J_PASSWORD_FILE") is not { } file)
            return "";
        try
        {
            return File.ReadLines(file).FirstOrDefault()?.Trim() ?? "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new GraphStoreException($"The password file '{file}' named by NEO4J_PASSWORD_FILE cannot be read: {error.Message}", error);
        }
    }

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
