/** Clinical rules: pure functions that judge a proposal. */
@NullMarked
package com.fadeline.command.rules;

import org.jspecify.annotations.NullMarked;
