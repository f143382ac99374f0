/// Belongs to no product.
public let unused = 1
