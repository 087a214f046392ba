package com.fadeline.app.axonserver;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.fadeline.testing.NeedsAxonServer;
import com.fadeline.app.FadelineTest;

import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Runs the whole application with its events and messages in a real Axon Server. Each
 * such class ends its application: another one would be sent half of its messages.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@NeedsAxonServer
@FadelineTest
@TestPropertySource(
		properties = { "fadeline.event-store=axonserver", "axon.axonserver.servers=${" + NeedsAxonServer.HOST + "}" })
@Import(ForeignEvents.class)
@DirtiesContext
@interface AxonServerTest {

}
