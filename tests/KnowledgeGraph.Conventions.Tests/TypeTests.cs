using System.Reflection;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Conventions.Tests;

public sealed class TypeTests
{
    private static readonly Assembly[] Assemblies =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(path => Path.GetFileName(path) is var name && (name == "kg.dll" || name.StartsWith("KnowledgeGraph.", StringComparison.Ordinal)) && !name.Contains(".Tests.", StringComparison.Ordinal))
            .Select(Assembly.LoadFrom),
    ];

    [Test]
    public void Public_classes_are_sealed_abstract_or_static() =>
        Types().Where(type => type is { IsVisible: true, IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.FullName).Should().BeEmpty("a class that was not made to be inherited should say so");

    [Test]
    public void Nothing_is_async_void() =>
        Types().SelectMany(type => type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
            .Where(method => method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)))
            .Select(method => $"{method.DeclaringType}.{method.Name}").Should().BeEmpty("nobody can await it, and its exceptions end the process");

    [Test]
    public void No_static_field_can_change() =>
        Types().Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .SelectMany(type => type.GetFields(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.IsDefined(typeof(CompilerGeneratedAttribute)) && !field.Name.StartsWith('<') && !IsGenerated(field))
            .Select(field => $"{field.DeclaringType}.{field.Name}").Should().BeEmpty("two builds in one process must not meet");

    [Test]
    public void Names_say_what_a_type_does() =>
        Types().Where(type => new[] { "Utils", "Util", "Utility", "Utilities", "Helper", "Helpers", "Manager" }.Any(drawer => type.Name.Split('`')[0].EndsWith(drawer, StringComparison.Ordinal)))
            .Select(type => type.FullName).Should().BeEmpty();

    [Test]
    public void All_projects_are_looked_at() => Assemblies.Should().HaveCountGreaterThanOrEqualTo(10);

    /// <summary>Types that we write; the compiler's generators have namespaces of their own.</summary>
    private static IEnumerable<Type> Types() =>
        Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Namespace?.StartsWith("KnowledgeGraph", StringComparison.Ordinal) == true);

    /// <summary>The serialiser's source generator keeps its metadata in static fields.</summary>
    private static bool IsGenerated(FieldInfo field) =>
        typeof(System.Text.Json.Serialization.JsonSerializerContext).IsAssignableFrom(field.DeclaringType) || field.DeclaringType!.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute));
}
