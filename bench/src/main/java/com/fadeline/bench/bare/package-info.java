/**
 * Bare Spring Boot application with a session, the limit of what the service can reach.
 */
@NullMarked
package com.fadeline.bench.bare;

import org.jspecify.annotations.NullMarked;
