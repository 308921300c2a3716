using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>
/// A message that came in (R50): its raw bytes are kept as they came, as a stored file under the same id, before anything is done
/// with it; it is the written complaint where it is one. It is decided once, by the portal or a person, and never dropped.
/// </summary>
public sealed class IncomingMessage
{
    /// <summary>How often the portal tries to sort a message at which it fails.</summary>
    public const int MostTries = 10;

    private IncomingMessage() { }

    public IncomingMessage(KeptMessage kept)
    {
        (Id, Key, Likeness, Sha256, Length, LeftOnServer) = (kept.Id, kept.Key, kept.Likeness, kept.Sha256, kept.Length, kept.LeftOnServer);
        (MessageId, From, FromName, Subject, SentAt) = (kept.MessageId, kept.From, kept.FromName, kept.Subject, kept.SentAt);
        (ReceivedAt, ReceivedOn, FetchedAt) = (kept.Received.At, kept.Received.On, kept.FetchedAt);
        (IsAutomatic, WasAnswered, Doubt) = (kept.IsAutomatic, kept.WasAnswered, kept.Doubt);
    }

    /// <summary>The stored file's that holds the raw message.</summary>
    public Guid Id { get; private set; }

    /// <summary>By what the same message is known again: its Message-ID; where that is missing, or another message bears it, the digest of its bytes.</summary>
    public string Key { get; private set; } = "";

    /// <summary>SHA-256 over what it says (sender, subject, text, files), in lower-case hexadecimal: two copies by different ways are alike.</summary>
    public string Likeness { get; private set; } = "";

    /// <summary>Of the raw message; 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Of the raw message, in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Its length on the server where it was too long to fetch and only its head is kept.</summary>
    public long? LeftOnServer { get; private set; }

    public string? MessageId { get; private set; }

    /// <summary>The address answers go to; null where there is none that can be read. Nobody has checked it.</summary>
    public string? From { get; private set; }

    public string FromName { get; private set; } = "";
    public string Subject { get; private set; } = "";

    /// <summary>What the sender's machine says; only shown, for anybody can write there what they like.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When the organisation's mail server took it, which is the receipt; where the server does not say, when it was fetched.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    public DateOnly ReceivedOn { get; private set; }
    public DateTimeOffset FetchedAt { get; private set; }

    /// <summary>Written by a machine, or sent to a list: it is never taken for the complainant's word.</summary>
    public bool IsAutomatic { get; private set; }

    /// <summary>Somebody had answered it in the mailbox when it was fetched.</summary>
    public bool WasAnswered { get; private set; }

    /// <summary>How often the portal failed at sorting it.</summary>
    public int FailedTries { get; private set; }

    public MessageState State { get; private set; }
    public MessageDoubt Doubt { get; private set; }
    public Guid? ComplaintId { get; private set; }

    /// <summary>The complainant's entry that was made of it, where one was.</summary>
    public Guid? EntryId { get; private set; }

    /// <summary>The letter that a mail server reports on.</summary>
    public Guid? LetterId { get; private set; }

    /// <summary>How many of its files are only in the raw message, being of a type that the portal does not take.</summary>
    public int FilesLeftInside { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Null: the portal, by the rules.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>Since when somebody should read it: the portal brought it into a case by itself. Null once somebody has, or where nobody need.</summary>
    public DateTimeOffset? ToReadSince { get; private set; }

    public bool IsToRead => ToReadSince is not null;

    public DateTimeOffset? ReadAt { get; private set; }
    public Guid? ReadBy { get; private set; }

    /// <summary>The day on which it was answered automatically (R51).</summary>
    public DateOnly? AnsweredOn { get; private set; }

    public bool IsDecided => State is not (MessageState.Stored or MessageState.ToDecide);

    public Refusal? WhyNotDecide() => IsDecided ? new Refusal("message-decided", State) : null;

    public void LeaveToDecide(MessageDoubt doubt, DateTimeOffset at)
    {
        RefusedException.When(WhyNotDecide());
        Decide(MessageState.ToDecide, at, Actor.Portal);
        if (Doubt == MessageDoubt.None) Doubt = doubt;
    }

    /// <summary>The portal failed at it: a person sees it from now on, and the portal tries again some times, as long as nobody has decided.</summary>
    public void Fail(DateTimeOffset at)
    {
        LeaveToDecide(MessageDoubt.Failed, at);
        FailedTries++;
    }

    public void BecomeComplaint(Guid complaintId, int filesLeftInside, DateTimeOffset at, Actor by)
    {
        RefusedException.When(WhyNotDecide());
        Decide(MessageState.BecameComplaint, at, by);
        (ComplaintId, FilesLeftInside) = (complaintId, filesLeftInside);
    }

    /// <param name="complaintId">The case's.</param>
    /// <param name="entryId">The complainant's entry made of it; null where it is not the complainant's word.</param>
    /// <param name="doubt">What the reader should look at.</param>
    /// <param name="filesLeftInside">Files of types that the portal does not take.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The portal's doing is to be read by somebody, unless a machine wrote the message.</param>
    public void AttachTo(Guid complaintId, Guid? entryId, MessageDoubt doubt, int filesLeftInside, DateTimeOffset at, Actor by)
    {
        RefusedException.When(WhyNotDecide());
        Decide(MessageState.AttachedToCase, at, by);
        (ComplaintId, EntryId, Doubt, FilesLeftInside) = (complaintId, entryId, doubt, filesLeftInside);
        ToReadSince = by.Kind != ActorKind.Staff && !IsAutomatic ? at : null;
    }

    /// <summary>A mail server's report on that letter, whatever it says.</summary>
    public void Report(Guid letterId, Guid? complaintId, DateTimeOffset at)
    {
        RefusedException.When(WhyNotDecide());
        Decide(MessageState.DeliveryReport, at, Actor.Portal);
        (LetterId, ComplaintId) = (letterId, complaintId);
    }

    public void SetAside(DateTimeOffset at, Actor by)
    {
        RefusedException.When(WhyNotDecide());
        Decide(MessageState.NotOurs, at, by);
    }

    public Refusal? WhyNotTakeBack() => State == MessageState.NotOurs ? null : new Refusal("message-not-set-aside");

    /// <summary>It was set aside by mistake: somebody decides anew.</summary>
    public void TakeBack(DateTimeOffset at, Actor by)
    {
        RefusedException.When(WhyNotTakeBack());
        Decide(MessageState.ToDecide, at, by);
    }

    public void MarkRead(DateTimeOffset at, Actor by)
    {
        if (!IsToRead) return;
        (ToReadSince, ReadAt, ReadBy) = (null, at, by.StaffId);
    }

    public void NoteAnswered(DateOnly on) => AnsweredOn ??= on;

    private void Decide(MessageState state, DateTimeOffset at, Actor by)
    {
        (State, DecidedAt, DecidedBy) = (state, at, by.StaffId);
        if (Doubt == MessageDoubt.Failed) Doubt = MessageDoubt.None;
    }
}
