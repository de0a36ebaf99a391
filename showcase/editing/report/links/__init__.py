"""
Tries the addresses that the content leads to: the one part that uses the network, and only if asked.

Addresses are data of strangers: nothing but public computers is ever asked, and nothing of an answer is kept.
"""
