/**
 * Care passed on along an agreed chain of contacts: each sees the fields of its function and no others, none is skipped,
 * and nothing is passed on that the gate of the consent room does not let out.
 */
@NullMarked
package io.github.diasporaskills.core.referral;

import org.jspecify.annotations.NullMarked;
