package io.resultflow.libreoffice;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A program with a LibreOffice and its spare that never ends by itself: for a test to kill. */
final class LostWorker {
    static final String UP = "up ";

    private LostWorker() {}

    public static void main(String[] args) throws InterruptedException {
        OfficeConverter office =
                OfficeConverter.start(OfficeSettings.of(1, Path.of(args[0])).withOfficeHome(Path.of(args[1])));
        while (office.alive() < 2) {
            LockSupport.parkNanos(20_000_000);
        }
        System.out.println(UP + office.pids().stream().map(String::valueOf).collect(Collectors.joining(",")));
        new CountDownLatch(1).await();
    }
}
