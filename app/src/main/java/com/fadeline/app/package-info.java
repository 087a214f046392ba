/** The application: main class, wiring and start-up checks. */
@NullMarked
package com.fadeline.app;

import org.jspecify.annotations.NullMarked;
