/**
 * The real PostgreSQL that Fadeline ships, unpacks, starts, watches and stops under its
 * data folder.
 */
@NullMarked
package com.fadeline.app.postgres;

import org.jspecify.annotations.NullMarked;
