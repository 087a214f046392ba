/** Files beside the events: the port to their store, and what events keep of them. */
@NullMarked
package com.fadeline.api.file;

import org.jspecify.annotations.NullMarked;
