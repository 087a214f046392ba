/**
 * API tokens, kept in PostgreSQL by their digests.
 */
@NullMarked
package com.fadeline.administration.tokens;

import org.jspecify.annotations.NullMarked;
