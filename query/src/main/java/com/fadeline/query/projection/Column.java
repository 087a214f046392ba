package com.fadeline.query.projection;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Column of a table and the source of its value.
 *
 * @param type SQL type
 */
public record Column<T>(String name, String type, Function<T, @Nullable Object> value) {
}
