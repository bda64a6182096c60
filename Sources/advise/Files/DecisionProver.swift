import Advisor
import Dispatch
import Synchronization

/// Proves decisions on all processors, a few at a time, and hands them on in the order in which
/// they came.
///
/// Nobody has to wait for more than is in hand, and memory does not grow with the batch.
final class DecisionProver {
  private let tipping: TippingPoints
  private let fixed: Set<Int>
  private var provers: [Completions] = []
  private var waiting: [Batch.Scored] = []
  private let handle: (Batch.Scored, DecisionProofs) throws -> Void

  /// - Parameters:
  ///   - fixed: attributes that are not to change, beside those that cannot.
  ///   - handle: called for each decision with its proofs.
  init(
    _ tipping: TippingPoints, fixed: Set<Int>,
    _ handle: @escaping (Batch.Scored, DecisionProofs) throws -> Void
  ) {
    (self.tipping, self.fixed, self.handle) = (tipping, fixed, handle)
  }

  private static let processors = Environment.processors
  /// Decisions that are proved together: enough that no processor waits long for the slowest.
  private static let most = 16 * processors

  func add(_ scored: Batch.Scored) throws {
    waiting.append(scored)
    if waiting.count == Self.most { try finish() }
  }

  /// Proves and hands on what is in hand.
  func finish() throws {
    let scored = waiting
    waiting.removeAll(keepingCapacity: true)
    for (scored, proofs) in zip(scored, prove(scored.map(\.decision))) {
      try handle(scored, proofs)
    }
  }

  private func prove(_ decisions: [Decision]) -> [DecisionProofs] {
    let count = min(Self.processors, decisions.count)
    while provers.count < count { provers.append(Completions(tipping.scorecard)) }
    let proved = Mutex([DecisionProofs?](repeating: nil, count: decisions.count))
    let next = Atomic(0)
    let (tipping, fixed) = (tipping, fixed)
    // Each is used by one iteration, which one thread runs.
    nonisolated(unsafe) let provers = provers
    let work: @Sendable (Int) -> Void = { iteration in
      while case let index = next.add(1, ordering: .relaxed).oldValue, index < decisions.count {
        let proofs = DecisionProofs(
          of: decisions[index], by: tipping, provers[iteration], fixed: fixed)
        proved.withLock { $0[index] = proofs }
      }
    }
    if count == 1 {
      work(0)
    } else {
      DispatchQueue.concurrentPerform(iterations: count, execute: work)
    }
    return proved.withLock { $0.compactMap(\.self) }
  }
}
