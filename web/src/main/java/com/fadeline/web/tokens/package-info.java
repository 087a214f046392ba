/**
 * API tokens, by which programs sign in, managed by administrators.
 */
@NullMarked
package com.fadeline.web.tokens;

import org.jspecify.annotations.NullMarked;
