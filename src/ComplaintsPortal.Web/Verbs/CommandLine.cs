using ComplaintsPortal.Persistence;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.AspNetCore.Connections;

namespace ComplaintsPortal.Web.Verbs;

/// <summary>Reads what the program is asked: serve, help, or a verb; and turns each ending into an <see cref="ExitStatus"/>.</summary>
public static class CommandLine
{
    public const string Serve = "serve";

    public static async Task<int> RunAsync(string[] words, Func<Task> serve)
    {
        ArgumentNullException.ThrowIfNull(serve);
        if (NameIn(words) is { } name && name != Serve)
        {
            return await RunVerbAsync(words, VerbConsole.OfTheProcess());
        }

        return await GuardAsync(Console.Error, async () =>
        {
            Arguments.RequireSettingsAlone(words);
            await serve();
            return ExitStatus.Done;
        });
    }

    /// <summary>Runs a verb, or the help, against any console; tests call this with theirs.</summary>
    public static async Task<int> RunVerbAsync(IReadOnlyList<string> words, VerbConsole console, Action<IServiceCollection>? adjust = null)
    {
        var name = NameIn(words) ?? Serve;
        if (Help.IsAskedBy(name) || name == Serve)
        {
            return Help.Print(console.Out);
        }

        if (VerbList.Find(name) is not { } verb)
        {
            await console.Error.WriteLineAsync(ProgramWords.Of("Verb.Unknown", name));
            return ExitStatus.WrongUse;
        }

        List<string> rest = [.. words];
        rest.Remove(name);
        return rest.Exists(Help.IsAskedBy)
            ? Help.Print(verb, console.Out)
            : await GuardAsync(console.Error, () => RunAsync(verb, rest, console, adjust), verb);
    }

    /// <summary>The verb is the first word that is neither an option nor an option's value.</summary>
    private static string? NameIn(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (word, value) = Arguments.Split(words[i]);
            if (Help.IsAskedBy(word) || !word.StartsWith('-'))
            {
                return word;
            }

            i += value is null ? 1 : 0;
        }

        return null;
    }

    private static async Task<int> RunAsync(IVerb verb, List<string> words, VerbConsole console, Action<IServiceCollection>? adjust)
    {
        French.Require();
        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler cancel = (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        Console.CancelKeyPress += cancel;
        try
        {
            await using var call = new VerbCall(Arguments.Parse(words, verb.Options, verb.Switches), console, adjust, verb.NeedsARegister);
            return await verb.RunAsync(call, stop.Token);
        }
        finally
        {
            Console.CancelKeyPress -= cancel;
        }
    }

    private static async Task<int> GuardAsync(TextWriter error, Func<Task<int>> run, IVerb? verb = null)
    {
        try
        {
            return await run();
        }
        catch (WrongUseException e)
        {
            await error.WriteLineAsync(e.Message);
            if (verb is not null) await error.WriteLineAsync(Help.UsageOf(verb));
            return ExitStatus.WrongUse;
        }
        catch (SettingException e)
        {
            await error.WriteLineAsync(e.Message);
            return ExitStatus.WrongUse;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync(ProgramWords.Of("Verb.Stopped"));
            return ExitStatus.Failed;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await error.WriteLineAsync(ProgramWords.Of("Serve.AddressTaken"));
            return ExitStatus.Failed;
        }
        catch (Exception e) when (e is AlreadyServedException or DatabaseAwayException)
        {
            await error.WriteLineAsync(e.Message);
            return ExitStatus.Failed;
        }
        catch (Exception e) when (DatabaseDamage.In(e) is { } damage)
        {
            await error.WriteLineAsync(ProgramWords.Of("Register.Damaged", damage.ReplaceLineEndings(" ")));
            return ExitStatus.FoundWrong;
        }
        catch (UnreadableRegisterException e)
        {
            await error.WriteLineAsync(ProgramWords.Of("Register.Unreadable", e.Message.ReplaceLineEndings(" ")));
            return ExitStatus.FoundWrong;
        }
        catch (Exception e) when (MissingTable.In(e) is { } missing)
        {
            await error.WriteLineAsync(ProgramWords.Of("Register.Incomplete", missing));
            return ExitStatus.FoundWrong;
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            await error.WriteLineAsync((e as DiskRefusedException ?? new DiskRefusedException(typeof(CommandLine).Assembly.GetName().Name!, e)).Message);
            return ExitStatus.Failed;
        }
        catch (Exception e) when (e is not HostAbortedException)
        {
            await error.WriteLineAsync(ProgramWords.Of("Verb.Failed", e.GetType().Name, e.Message.ReplaceLineEndings(" ")));
            return ExitStatus.Failed;
        }
    }
}
