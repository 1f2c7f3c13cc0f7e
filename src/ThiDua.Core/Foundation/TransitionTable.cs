namespace ThiDua.Core.Foundation;

/// <summary>
/// The one list of legal moves of a state machine. The database holds the same rows in state_transition;
/// a test compares the two and walks every pair.
/// </summary>
public sealed class TransitionTable<TState>(string machine, TState initial, params (TState From, TState To)[] moves) : ITransitionTable
    where TState : struct, Enum
{
    private readonly HashSet<(TState, TState)> legal = [.. moves];

    public string Machine { get; } = machine;

    public TState[] Initial { get; init; } = [initial];

    public bool Allows(TState from, TState to) => legal.Contains((from, to));

    public IEnumerable<(string From, string To)> Rows() =>
        Initial.Select(state => ("", EnumText.Of(state)))
            .Concat(legal.Select(move => (EnumText.Of(move.Item1), EnumText.Of(move.Item2))));
}

/// <summary>What the transition test needs of every table.</summary>
public interface ITransitionTable
{
    string Machine { get; }

    IEnumerable<(string From, string To)> Rows();
}
