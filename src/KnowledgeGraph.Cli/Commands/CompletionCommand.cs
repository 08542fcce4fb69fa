using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg completion</c>: a script that lets a shell complete commands and options by asking <c>kg</c> itself.</summary>
internal sealed class CompletionCommand : Command
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            # kg completion for bash. Add to ~/.bashrc:  source <(kg completion bash)
            _kg_complete() {
                local candidates
                candidates=$(kg "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
                mapfile -t COMPREPLY < <(compgen -W "${candidates}" -- "${COMP_WORDS[COMP_CWORD]}")
            }
            complete -o default -F _kg_complete kg
            """,
        ["zsh"] = """
            # kg completion for zsh. Add to ~/.zshrc, after compinit:  source <(kg completion zsh)
            _kg_complete() {
                local -a candidates
                candidates=("${(@f)$(kg "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
                compadd -a candidates || _files
            }
            compdef _kg_complete kg
            """,
        ["fish"] = """
            # kg completion for fish. Save as ~/.config/fish/completions/kg.fish
            function __kg_complete
                kg "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null
            end
            complete -c kg -a '(__kg_complete)'
            """,
        ["pwsh"] = """
            # kg completion for PowerShell. Add to $PROFILE:  kg completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName kg -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                kg "[suggest:$cursorPosition]" "$commandAst" 2>$null | Where-Object { $_ -like "$wordToComplete*" } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }
            """,
    };

    public CompletionCommand(CommandHost host) : base("completion", "Write a completion script for a shell.")
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.CompletionSources.Add([.. Scripts.Keys]);
        Arguments.Add(shell);
        SetAction(parsed =>
        {
            host.Terminal.Out.WriteLine(Scripts[KnownTypes.Find("shell", parsed.GetValue(shell)!, Scripts.Keys)]);
            return ExitCode.Ok;
        });
    }
}
