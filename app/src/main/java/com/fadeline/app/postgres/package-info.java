/**
 * The real PostgreSQL that Fadeline brings along, unpacks, starts, watches and stops
 * under its data folder.
 */
@NullMarked
package com.fadeline.app.postgres;

import org.jspecify.annotations.NullMarked;
