/**
 * Health indicators and meters for operators: faults in the database that need attention.
 */
@NullMarked
package com.fadeline.store.health;

import org.jspecify.annotations.NullMarked;
