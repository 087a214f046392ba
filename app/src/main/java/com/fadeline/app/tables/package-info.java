/**
 * The comparison of the required tables with the existing ones, before the migrations.
 */
@NullMarked
package com.fadeline.app.tables;

import org.jspecify.annotations.NullMarked;
