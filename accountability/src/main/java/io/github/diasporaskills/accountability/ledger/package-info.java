/** Append-only, hash-linked evidence under a Merkle tree: what was done is written once and cannot be quietly edited. */
@NullMarked
package io.github.diasporaskills.accountability.ledger;

import org.jspecify.annotations.NullMarked;
