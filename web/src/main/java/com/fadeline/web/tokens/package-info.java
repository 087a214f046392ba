/**
 * API tokens, by which programs sign in, kept by administrators.
 */
@NullMarked
package com.fadeline.web.tokens;

import org.jspecify.annotations.NullMarked;
