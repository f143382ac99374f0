/// The fixture's library.
public let name = "Configured"
