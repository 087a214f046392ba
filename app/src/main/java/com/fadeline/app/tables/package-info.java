/**
 * Compares the tables that should be there with those that are, before the migrations.
 */
@NullMarked
package com.fadeline.app.tables;

import org.jspecify.annotations.NullMarked;
