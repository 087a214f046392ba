/**
 * API tokens, kept in PostgreSQL by their digests.
 */
@NullMarked
package com.fadeline.app.tokens;

import org.jspecify.annotations.NullMarked;
