package com.fadeline.api.clinical;

import java.util.List;

/**
 * Value object of the least days between two treatments of the same skin.
 *
 * @param zones those that they share; empty if none is named
 * @param floorDays fewer are a breach
 * @param recommendedDays fewer are a caution
 */
public record RestInterval(List<String> zones, int floorDays, int recommendedDays) {
}
