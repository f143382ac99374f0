import TensorCore
import TensorSymbols
import Testing

@testable import TensorExport

@Module
private final class Mismatched {
  @Buffer var count = Tensor.zeros(1)

  func forward(_ x: Tensor, _ y: Tensor) -> Tensor {
    count += 1
    let z = x.matmul(y)
    // What follows runs on a result that does not exist.
    let parts = z.reshape(z.shape[0], z.shape[7]).chunk(3, dim: 1)
    return parts[2] + z.max(dim: 4).values
  }
}

@Module
private final class DataDependent {
  func forward(_ x: Tensor) -> Tensor {
    if x.sum().item(as: Float.self) > 0 {
      return x
    }
    return x * 2
  }
}

@Module
private final class Division {
  func forward(_ x: Tensor) -> Tensor {
    x.reshape(x.shape[0] / (x.shape[0] - x.shape[0]), -1)
  }
}

@Module
private final class Keeper {
  var last = Tensor.zeros(2)

  func forward(_ x: Tensor) -> Tensor {
    last = x * 2
    return last + 1
  }
}

@Module
private final class Throwing {
  struct Refused: Error {}

  func forward(_ x: Tensor) throws -> Tensor {
    throw Refused()
  }
}

/// Keeps what it was given beyond the export.
private final class Shelf {
  var tensor: Tensor?
}

@Module
private final class Leaking {
  let shelf: Shelf

  init(_ shelf: Shelf) {
    self.shelf = shelf
  }

  func forward(_ x: Tensor) -> Tensor {
    let y = x + (shelf.tensor ?? x)
    shelf.tensor = x
    return y
  }
}

/// What can go wrong while a model is being exported.
@Suite struct FailureTests {
  private func failure(_ body: () throws -> ExportedProgram) -> ExportError? {
    do {
      _ = try body()
      return nil
    } catch {
      return error as? ExportError
    }
  }

  @Test func theFirstErrorNamesTheStatementAndForwardRunsToItsEnd() throws {
    let model = Mismatched()
    let before = model.count
    let error = try #require(failure { try export(model, (Tensor.ones(2, 3), Tensor.ones(4, 5))) })
    #expect(error.kind == .operation)
    #expect(
      error.message
        == "aten.matmul.default of f32[2, 3] and f32[4, 5]: mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)"
    )
    #expect(error.code == "let z = x.matmul(y)")
    #expect(error.location?.line == 13)
    #expect(error.location?.file.hasSuffix("FailureTests.swift") == true)
    #expect(model.count.body === before.body)
    #expect(model.count.scalars == [0])
  }

  @Test func aConditionOnElementsIsDataDependent() throws {
    let error = try #require(failure { try export(DataDependent(), Tensor.ones(2)) })
    #expect(error.kind == .dataDependent)
    #expect(error.code == "if x.sum().item(as: Float.self) > 0 {")
  }

  @Test func divisionBySizesThatAreZeroIsThrown() throws {
    let error = try #require(
      failure { try export(Division(), Tensor.ones(4, 2), dynamicShapes: [[0: .dynamic]]) })
    #expect(error.message.contains("division"))
  }

  @Test func tensorsAssignedWhileTracingArePutBack() throws {
    let model = Keeper()
    _ = try export(model, Tensor.ones(2))
    #expect(model.last.scalars == [0, 0])
    #expect(model(Tensor.ones(2)).scalars == [3, 3])
    #expect(model.last.scalars == [2, 2])
  }

  @Test func whatForwardThrowsIsThrownByTheExport() {
    #expect(throws: Throwing.Refused.self) { try export(Throwing(), Tensor.ones(2)) }
  }

  @Test func aWrongLabelNamesTheParameterThatWasMeant() throws {
    let error = try #require(
      failure {
        try export(Mismatched(), args(Tensor.ones(2, 2), yy: Tensor.ones(2, 2)))
      })
    #expect(error.kind == .arguments)
    #expect(error.message.hasPrefix("missing a required argument: 'y'"))
    #expect(error.location?.file.hasSuffix("FailureTests.swift") == true)
  }

  @Test func aTensorOfAnotherExportIsRefused() throws {
    let shelf = Shelf()
    _ = try export(Leaking(shelf), Tensor.ones(2))
    let error = try #require(failure { try export(Leaking(shelf), Tensor.ones(2)) })
    #expect(error.message == "a tensor of another export was used: it has no elements")
    #expect(error.code == "let y = x + (shelf.tensor ?? x)")
  }

  @Test func anExportDoesNotKeepItsTracer() throws {
    let program = try export(Keeper(), Tensor.ones(2, 2), dynamicShapes: [[0: .dynamic]])
    #expect(program.environment.recorder == nil)
  }
}

@Module
private final class Doubled {
  func forward(_ x: Tensor) -> Tensor {
    Tensor.cat([x, x], dim: 0) * x.shape[0]
  }
}

/// Exports beside each other and beside eager code.
@Suite struct ConcurrentExportTests {
  @Test func exportsInSeveralTasksDoNotMix() async throws {
    let expected = try export(Doubled(), Tensor.ones(3, 2), dynamicShapes: [[0: .dynamic]])
      .description
    let programs = try await withThrowingTaskGroup(of: (String, [Double]).self) { group in
      for _ in 0..<16 {
        group.addTask {
          let program = try export(Doubled(), Tensor.ones(3, 2), dynamicShapes: [[0: .dynamic]])
          return (program.description, Doubled()(Tensor.ones(1, 1)).scalars)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for (program, eager) in programs {
      #expect(program == expected)
      #expect(eager == [1, 1])
    }
  }
}
