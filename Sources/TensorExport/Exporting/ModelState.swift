import TensorCore
import TensorModules

/// The tensors of a model before it is traced, so that it can be left as it was.
struct ModelState {
  /// A tensor and the property that holds it.
  struct Entry {
    let name: String
    let tensor: Tensor
    let property: ModuleProperty

    /// What the property holds now, if that is another tensor.
    var assigned: Tensor? {
      guard let now = property.tensor, now.body !== tensor.body else { return nil }
      return now
    }
  }

  /// The parameters, under each of their names.
  let parameters: [Entry]
  /// The buffers, under each of their names.
  let buffers: [Entry]
  /// The other tensors.
  let constants: [Entry]

  init(_ model: any Module) {
    func entries(_ tensors: [NamedTensor]) -> [Entry] {
      tensors.map { Entry(name: $0.name, tensor: $0.tensor, property: $0.property) }
    }
    parameters = entries(model.namedParameters(removingDuplicates: false))
    buffers = entries(model.namedBuffers(removingDuplicates: false))
    constants = entries(model.namedConstants(removingDuplicates: false))
  }

  /// Puts back every tensor that was assigned to while tracing.
  func restore() {
    for entry in parameters + buffers + constants where entry.assigned != nil {
      entry.property.replaceTensor(entry.tensor)
    }
  }
}
