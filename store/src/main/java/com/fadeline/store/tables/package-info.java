/**
 * The comparison of the required tables with the existing ones, before the migrations.
 */
@NullMarked
package com.fadeline.store.tables;

import org.jspecify.annotations.NullMarked;
