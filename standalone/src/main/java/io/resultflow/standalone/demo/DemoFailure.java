package io.resultflow.standalone.demo;

/** The demo did not come out as it must; the message says where. Sample data holds no real person's. */
public final class DemoFailure extends RuntimeException {
    DemoFailure(String message) {
        super(message);
    }
}
