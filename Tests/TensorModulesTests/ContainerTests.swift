import TensorCore
import TensorModules
import TensorSymbols
import Testing

@Module
private final class Scale {
  @Parameter var factor: Tensor
  init(_ factor: Double) { self.factor = Tensor([factor]) }
  func forward(_ x: Tensor) -> Tensor { x * factor }
}

@Module
private final class Count {
  func forward(_ x: Tensor) -> Int { x.rank }
}

@Module
private final class Model {
  let blocks = ModuleList([Scale(2), Scale(3)])
  let head = Sequential(Scale(5), Softmax(dim: -1))

  func forward(_ x: Tensor) -> Tensor {
    var x = x
    for block in blocks { x = block(x) }
    return head.modules.count == blocks.count ? x : head(x)
  }
}

struct ContainerTests {
  @Test func `Parameters inside containers are named by position`() {
    #expect(
      Model().namedParameters().map(\.name) == [
        "blocks.0.factor", "blocks.1.factor", "head.0.factor",
      ])
    #expect(
      Model().namedModules().map(\.name) == [
        "", "blocks", "blocks.0", "blocks.1", "head", "head.0", "head.1",
      ])
    #expect(Sequential([Scale(1)]).stateDict().names == ["0.factor"])
  }

  @Test func `A list is gone through and indexed`() {
    #expect(Model()(Tensor([1.0])).scalars == [6])
    #expect(Model().blocks[1](Tensor([1.0])).scalars == [3])
  }

  @Test func `A sequence hands on what each module returns`() {
    #expect(Sequential(Scale(2), Scale(3), Scale(4))(Tensor([1.0])).scalars == [24])
    #expect(Sequential()(Tensor([1.0])).scalars == [1])
    #expect(Sequential(Softmax(dim: 0))(Tensor([3.0, 3.0])).scalars == [0.5, 0.5])
  }

  @Test func `A module that returns no tensor is an error of the export`() {
    let recorder = NotingRecorder()
    _ = Tracing.$recorder.withValue(recorder) {
      Sequential(Count())(Tensor([1.0]))
    }
    #expect(recorder.messages == ["Count returned Int, not a tensor"])
  }

  @Test func `A list cannot be called`() {
    let error = #expect(throws: MissingForward.self) {
      try Model().blocks.call(args())
    }
    #expect(
      error?.description == "Module [ModuleList] is missing the required \"forward\" function")
  }

  @Test func `The library's layers show their module in place of a path`() {
    let recorder = NotingRecorder()
    _ = Tracing.$recorder.withValue(recorder) { Softmax(dim: 0)(Tensor([1.0])) }
    #expect(recorder.places.first?.hasSuffix("input.softmax(dim: dim)") == true)
    #expect(recorder.files == ["TensorModules/Softmax.swift"])
  }
}
