public import TensorCore
import TensorSymbols

/// A row of a table for each index: `torch.nn.Embedding`.
@Module(path: .fileID)
public final class Embedding {
  /// The number of rows.
  public let embeddings: Int
  /// The size of a row.
  public let dimension: Int
  /// The row that stands for nothing, from the start.
  public let paddingIndex: Int?
  /// The table, [embeddings, dimension].
  @Parameter public var weight: Tensor

  /// A table of normal numbers; the row of the padding is zero.
  ///
  /// A negative `paddingIndex` counts from the end. Without `generator` the default one is used.
  public init(
    _ embeddings: Int, _ dimension: Int, paddingIndex: Int? = nil, dtype: DType = .float32,
    generator: Generator? = nil
  ) {
    self.embeddings = embeddings
    self.dimension = dimension
    let row = paddingIndex.map { $0 < 0 ? $0 + embeddings : $0 }
    self.paddingIndex = row
    let table = Tensor.normal([embeddings, dimension], dtype, from: generator ?? .standard)
    guard let row, row < 0 || row >= embeddings else {
      weight = table
      if let row { table.clearRow(row) }
      return
    }
    weight = TensorError("Padding_idx must be within num_embeddings", in: "Embedding").reported()
  }

  /// The indices [...] as rows [..., dimension].
  public func forward(_ input: Tensor) -> Tensor {
    weight.embedding(input, paddingIndex: paddingIndex)
  }
}

extension Tensor {
  /// Sets a row of a matrix without gaps to zero, which is all bits zero in every type.
  fileprivate func clearRow(_ row: Int) {
    let width = Int(shape[1]) * dtype.itemSize
    guard let storage, width > 0 else { return }
    let bytes = UnsafeMutableRawBufferPointer(
      rebasing: storage.bytes[(row * width)..<((row + 1) * width)])
    bytes.initializeMemory(as: UInt8.self, repeating: 0)
  }
}
