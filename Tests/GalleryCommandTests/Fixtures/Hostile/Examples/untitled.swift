print("no title")
