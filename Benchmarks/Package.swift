// swift-tools-version: 6.3
import PackageDescription

// A package of its own, so that users of the library never build it.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "advisor", path: "..")],
  targets: [
    .target(
      name: "BenchmarkSupport", dependencies: [.product(name: "Advisor", package: "advisor")]),
    .executableTarget(name: "PreparedScoring", dependencies: ["BenchmarkSupport"]),
    .executableTarget(name: "Proofs", dependencies: ["BenchmarkSupport"]),
    .executableTarget(name: "Interviews", dependencies: ["BenchmarkSupport"]),
    .executableTarget(name: "EmptyProgram"),
    .executableTarget(name: "YAMLEventsFloor", linkerSettings: [.linkedLibrary("yaml")]),
  ]
)
