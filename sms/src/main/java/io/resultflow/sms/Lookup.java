package io.resultflow.sms;

/** What a provider knows of an attempt. */
public sealed interface Lookup {
    /** It took the text. */
    record Found(SmsOutcome.Accepted accepted) implements Lookup {}

    /** It did not, and no request is on its way that could still bring it. */
    record Absent() implements Lookup {}

    /** It cannot tell: sending again might be a second text. */
    record Inconclusive() implements Lookup {}
}
