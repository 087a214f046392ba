/** The texts that clients sign: what administrators write, and the built-in drafts. */
@NullMarked
package com.fadeline.web.consents;

import org.jspecify.annotations.NullMarked;
