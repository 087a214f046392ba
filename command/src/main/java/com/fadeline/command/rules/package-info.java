/**
 * The clinical rules: what is wrong with an intention, told without changing anything.
 */
@NullMarked
package com.fadeline.command.rules;

import org.jspecify.annotations.NullMarked;
