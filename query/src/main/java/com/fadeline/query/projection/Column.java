package com.fadeline.query.projection;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A column and where its value comes from.
 *
 * @param type SQL type
 */
public record Column<T>(String name, String type, Function<T, @Nullable Object> value) {
}
