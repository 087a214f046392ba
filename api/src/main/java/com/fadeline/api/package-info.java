/**
 * Published language of Fadeline: commands, events, queries with their results, ids and
 * value types.
 */
@NullMarked
package com.fadeline.api;

import org.jspecify.annotations.NullMarked;
