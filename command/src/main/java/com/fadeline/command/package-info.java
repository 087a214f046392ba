/** The write side: aggregates, clinical rules and the plans they judge. */
@NullMarked
package com.fadeline.command;

import org.jspecify.annotations.NullMarked;
