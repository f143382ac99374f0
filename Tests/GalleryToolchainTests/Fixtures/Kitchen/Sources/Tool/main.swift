import Kitchen

print(root(4))
