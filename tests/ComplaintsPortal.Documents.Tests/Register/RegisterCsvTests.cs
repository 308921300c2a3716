using System.Globalization;
using System.Text;
using ComplaintsPortal.Documents.Register;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reporting;
using CsvHelper;

namespace ComplaintsPortal.Documents.Tests.Register;

[Trait("Rule", "R33")]
public sealed class RegisterCsvTests
{
    private const string Header =
        "reference;numero_registre;recu_le;canal;nature;nom;prenom;qualite;email;telephone;adresse;compte_client;action_formation;objet;description;"
        + "inscrit_le;accuse_le;echeance;repondu_le;clos_le;statut;categorie;responsable;decision;reponse;actions;motif_cloture;consommateur";

    [Fact]
    public async Task Write_NoRow_IsTheHeaderWithItsBom()
    {
        var bytes = await WriteAsync();

        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Header + "\r\n")], bytes);
    }

    [Fact]
    public async Task Write_FullRow_IsAsApproved() => Approved.Equal("register.csv", await WriteAsync(Samples.FullRow, Samples.BareRow));

    [Fact]
    public async Task Write_AnyText_IsByteForByteWhatTheLibraryWrites()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 2000).Select(_ => Samples.BareRow with { Subject = Any(random), Description = Any(random), Category = Any(random) }).ToArray();
        using var expected = new MemoryStream();
        await using (var csv = CsvWriter.Create(expected, new CsvWriterOptions { Separator = ';', NewLine = "\r\n", WriteByteOrderMark = true }, leaveOpen: true))
        {
            foreach (var cells in rows.Select(RegisterColumns.CellsOf).Prepend(RegisterColumns.Names))
            {
                foreach (var cell in cells) csv.WriteField(cell, cell.AsSpan().ContainsAny(",\t") ? CsvQuoting.Always : CsvQuoting.WhenNeededOrWhitespace);
                csv.EndRecord();
            }
        }

        Assert.Equal(expected.ToArray(), await WriteAsync(rows));
    }

    [Theory]
    [InlineData("2026-02-03T10:15:00+01:00")]
    [InlineData("2026-02-03T23:30:10.1250000+04:00")]
    [InlineData("2026-02-03T10:10:10.0000001-03:30")]
    [InlineData("2026-12-31T00:00:00.1000000+00:00")]
    public async Task Write_Instant_HasNoNoughtsAtItsEnd(string instant)
    {
        var at = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

        var written = Encoding.UTF8.GetString(await WriteAsync(Samples.BareRow with { Received = DayOrInstant.At(at) }));

        Assert.Contains($";{at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)};", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WhatWasWritten_GivesTheSameRows()
    {
        RegisterRow[] rows = [Samples.FullRow, Samples.BareRow, .. Samples.EveryWord()];

        var read = await ReadAsync(await WriteAsync(rows));

        Assert.All(read, r => Assert.Empty(r.Errors));
        Assert.Equivalent(rows, read.Select(r => r.Row), strict: true);
    }

    [Fact]
    public async Task Read_ColumnsInAnyOrderAndOnlyThoseNeeded_GivesARow()
    {
        var read = await ReadAsync("QUALITE; objet ;description;nom;prenom;canal;recu_le;remarque\r\nautre;Retard;\"Deux\nlignes\";Martin;Zoé;courrier;2026-02-03;rien\r\n");

        var row = Assert.Single(read).Row!;
        Assert.Equal((new DayOrInstant(new(2026, 2, 3)), Channel.Post, "Deux\nlignes"), (row.Received, row.Channel, row.Description));
        Assert.Null(row.Status);
    }

    [Fact]
    public async Task Read_MissingColumns_NamesThemAndReadsNothing()
    {
        var read = await ReadAsync("nom;prenom;nom;objet\r\nA;B;C;D\r\n");

        Assert.Equal(
            [new(1, "nom", "column-twice", "nom"), new(1, "recu_le", "column-missing", ""), new(1, "canal", "column-missing", ""), new(1, "qualite", "column-missing", ""), new(1, "description", "column-missing", "")],
            Assert.Single(read).Errors);
    }

    [Fact]
    public async Task Read_WrongCells_SaysLineColumnAndWhatIsWrong()
    {
        var read = await ReadAsync(
            "recu_le;canal;nom;prenom;qualite;objet;description;consommateur\r\n"
            + "2026-02-03;web;A;B;autre;\"sur\ndeux lignes\";x;oui\r\n"
            + "03/02/2026;pigeon;;B;autre;O;D;peut-être\r\n");

        Assert.Empty(read[0].Errors);
        Assert.Equal(
            [new(4, "recu_le", "cell-not-understood", "03/02/2026"), new(4, "canal", "cell-not-understood", "pigeon"), new(4, "nom", "cell-missing", ""), new(4, "consommateur", "cell-not-understood", "peut-être")],
            read[1].Errors);
    }

    [Theory]
    [InlineData("2026-02-03T10:15:00+01:00", "2026-02-03")]
    [InlineData("2026-02-03T23:30:00.125+04:00", "2026-02-03")]
    [InlineData("2026-02-03T09:15:00Z", "2026-02-03")]
    public async Task Read_Instant_KeepsItsOwnDate(string received, string on)
    {
        var read = await ReadAsync($"recu_le;canal;nom;prenom;qualite;objet;description\r\n{received};web;A;B;autre;O;D\r\n");

        Assert.Equal((DateOnly.Parse(on, null), DateTimeOffset.Parse(received, null)), (read[0].Row!.Received.Day, read[0].Row!.Received.Instant!.Value));
    }

    [Fact]
    public async Task Read_InstantWithoutOffset_IsNotGuessed() =>
        Assert.Equal("cell-not-understood", Assert.Single(Assert.Single(await ReadAsync(
            "recu_le;canal;nom;prenom;qualite;objet;description\r\n2026-02-03T10:15:00;web;A;B;autre;O;D\r\n")).Errors).Code);

    private static string Any(Random random) =>
        new([.. Enumerable.Range(0, random.Next(7)).Select(_ => "ab1;\"\r\n,\t '=\u00e9\u20ac\u00a0\ud83d\ude00"[random.Next(17)])]);

    private static async Task<byte[]> WriteAsync(params RegisterRow[] rows)
    {
        using var output = new MemoryStream();
        await RegisterCsvWriter.WriteAsync(rows.ToAsyncEnumerable(), output);
        return output.ToArray();
    }

    private static Task<List<ReadRow>> ReadAsync(string text) => ReadAsync(Encoding.UTF8.GetBytes(text));

    private static async Task<List<ReadRow>> ReadAsync(byte[] bytes)
    {
        var read = new List<ReadRow>();
        await foreach (var row in RegisterCsvReader.ReadAsync(new MemoryStream(bytes))) read.Add(row);
        return read;
    }
}
