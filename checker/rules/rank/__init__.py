"""RNK: ordinals and superlatives."""
