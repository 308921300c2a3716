using ComplaintsPortal.Benchmarks;
using ComplaintsPortal.Benchmarks.Bare;

if (args is [BareSite.Word, var characters])
{
    return await BareSite.ServeAsync(int.Parse(characters, System.Globalization.CultureInfo.InvariantCulture));
}

if (Wanted.Read(args) is not { } wanted)
{
    await Console.Error.WriteLineAsync(Wanted.Usage);
    return 2;
}

return await Benches.RunAsync(wanted);
