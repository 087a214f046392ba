/**
 * The real PostgreSQL that Fadeline ships, unpacks, starts, watches and stops under its
 * data folder.
 */
@NullMarked
package com.fadeline.store.postgres;

import org.jspecify.annotations.NullMarked;
