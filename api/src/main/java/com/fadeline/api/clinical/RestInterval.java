package com.fadeline.api.clinical;

import java.util.List;

/**
 * Value object: how many days two treatments of the same skin are apart at least.
 *
 * @param zones those that they share; empty where none is named
 * @param floorDays fewer are a breach
 * @param recommendedDays fewer are a caution
 */
public record RestInterval(List<String> zones, int floorDays, int recommendedDays) {
}
