package com.fadeline.app.rules;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.axonserver.NeedsAxonServer;

import org.springframework.test.context.TestPropertySource;

/** On a real Axon Server. */
@NeedsAxonServer
@FadelineTest
@TestPropertySource(
		properties = { "fadeline.event-store=axonserver", "axon.axonserver.servers=${" + NeedsAxonServer.HOST + "}" })
class RuleCasesOnAxonServerTests extends RuleCases {

}
