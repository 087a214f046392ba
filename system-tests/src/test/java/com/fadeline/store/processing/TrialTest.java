package com.fadeline.store.processing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import com.fadeline.app.FadelineTest;

/**
 * Runs the application with aggregates and, in place of its read models, those of
 * {@link TrialHandlers}; dead letters are tried again only when a test asks for it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@FadelineTest
@Import(TrialHandlers.class)
@TestPropertySource(properties = { "fadeline.roles=command", "fadeline.axon.dead-letters.retry-after=0s,0s",
		"fadeline.axon.dead-letters.interval=1h" })
public @interface TrialTest {

}
