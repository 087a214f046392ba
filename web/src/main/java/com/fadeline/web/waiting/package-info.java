/**
 * The waiting list: who wants an earlier appointment, which times became free, and whom
 * they are offered in turn.
 */
@NullMarked
package com.fadeline.web.waiting;

import org.jspecify.annotations.NullMarked;
