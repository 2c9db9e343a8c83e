/** What is sent with a case: a text first, attachments after it, and the search for what would identify the patient. */
@NullMarked
package io.github.diasporaskills.core.casefile;

import org.jspecify.annotations.NullMarked;
