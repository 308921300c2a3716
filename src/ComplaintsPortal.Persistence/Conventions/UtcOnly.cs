using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ComplaintsPortal.Persistence.Conventions;

/// <summary>An instant is stored with offset zero, whatever offset it was given with.</summary>
public sealed class UtcOnly() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    instant => instant.ToUniversalTime(),
    instant => instant);
